class Voucher:
    def __init__(self, code):
        self.code = code


used = [Voucher("A7"), Voucher("B2")]
mine = Voucher("B2")
spare = mine

print(mine in used)
used.append(spare)
print(mine in used)
print(len(set(used)))
