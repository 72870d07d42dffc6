addresses = ["ada@lab.org", "kim.example"]

for address in addresses:
    at = address.find("@")
    print(address[:at])
