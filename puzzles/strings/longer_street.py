street = "Straße"
street.upper()

print(len(street), len(street.upper()))
print(street.upper().lower() == street.lower())
print(street.casefold() == "STRASSE".casefold())
