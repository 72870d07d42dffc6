from functools import lru_cache


@lru_cache
def menu(day):
    print("cooking for", day)
    return ["soup"]


today = menu("Monday")
today.append("cake")
print(menu("Monday"))
print(menu("Tuesday"))
