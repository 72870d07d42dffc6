header = b"GIF89a"

print(header[0] == b"G")
print(header[:1] == b"G")
for sign in header[3:5]:
    print(sign)
