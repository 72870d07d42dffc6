dancers = iter(["Ana", "Ben", "Cleo", "Dan"])

for lead, follow in zip(dancers, dancers):
    print(lead, "and", follow)

print("waiting:", list(dancers))
