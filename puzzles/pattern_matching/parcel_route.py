def route(parcel):
    city = "depot"
    match parcel:
        case {"to": city} if city.isupper():
            return f"express {city}"
        case {"to": "Oslo", "via": city}:
            return f"slow {city}"
    return f"normal {city}"

print(route({"to": "ROMA"}))
print(route({"to": "Bern"}))
print(route({"by": "bike"}))
