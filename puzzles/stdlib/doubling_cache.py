from functools import lru_cache


@lru_cache
def double(amount):
    print("computing", amount)
    return amount * 2


print(double(1))
print(double(1.0))
print(double(True))
print(double.cache_info().currsize)
