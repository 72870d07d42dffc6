errors = []
warnings = ["old format"]
rows = ["Ada", "Bo"]

if errors:
    print("failed")
elif warnings:
    print("check", len(warnings))
elif rows:
    print("read", len(rows))
else:
    print("empty file")
