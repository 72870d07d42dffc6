import shop
from shop import currency, use

use("USD")
print(currency)
print(shop.currency)
