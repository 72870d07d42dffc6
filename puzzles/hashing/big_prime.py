import sys

prime = sys.hash_info.modulus

print(hash(prime - 1) == prime - 1)
print(hash(prime))
print(hash(prime + 5))
print(len({0, prime}))
