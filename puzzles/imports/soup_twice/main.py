import kitchen.soup
from kitchen.soup import salt

print(salt)
print(type(kitchen.soup).__name__)
print(kitchen.soup.salt)
