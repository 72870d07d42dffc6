drawn = [30, 4, 17, 4]

unique = list(set(drawn))
print(unique)
print(list(dict.fromkeys(drawn)))
