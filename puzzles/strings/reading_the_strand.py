strand = "ATATATA"

print(strand.count("ATA"))
print(strand.replace("ATA", "-"))
print(strand.count(""))
