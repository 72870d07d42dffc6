status = print("door open")
print(status)

if status:
    print("please close it")
else:
    print("nothing to do")
