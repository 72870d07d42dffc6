from dataclasses import dataclass
from functools import lru_cache


@dataclass
class Parcel:
    kilos: int
    country: str


@lru_cache
def fee(parcel):
    print("looking up", parcel.country)
    return parcel.kilos * 4


print(Parcel(2, "FR") == Parcel(2, "FR"))
print(fee(Parcel(2, "FR")))
print(fee(Parcel(2, "FR")))
