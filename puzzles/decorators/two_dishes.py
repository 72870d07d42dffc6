def timed(function):
    """Measure how long a call takes."""
    def run():
        return function()
    return run

@timed
def soup():
    return 4

@timed
def salad():
    return 6

menu = {}
for dish in (soup, salad):
    menu[dish.__name__] = dish()
print(menu)
print(soup.__doc__)
