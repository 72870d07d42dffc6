def city(user):
    try:
        return user["address"]["city"]
    except KeyError:
        return "unknown"
    except TypeError:
        return "none given"


print(city({"address": {"city": "Oslo"}}))
print(city({"address": None}))
print(city({}))
