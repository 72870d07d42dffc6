from belief_examples import Examples

EXAMPLES = {
    "import-reexecutes": Examples(
        changes={
            """
                import till
                import shop
                import till
                print(till.sold)
                # file: till.py
                print("till")
                sold = []
                # file: shop.py
                import till
                till.sold.append("tea")
            """: """
                till
                till
                till
                []
            """,
        },
        leaves=[
            """
                import math
                import math
                print(math.floor(2.5))
            """,
            """
                import menu
                print(menu.prices.counted)
                # file: menu.py
                dishes = ["soup"]
                import prices
                # file: prices.py
                import menu
                counted = len(menu.dishes)
            """,
        ],
    ),
    "from-import-live": Examples(
        changes={
            """
                import shop
                from shop import currency
                def show():
                    return f"{currency} {shop.currency}"
                shop.currency = "USD"
                print(currency, show())
                # file: shop.py
                currency = "EUR"
            """: "USD USD USD",
            """
                from counter import step, count as seen
                import report
                step()
                step()
                print(seen, [seen for _ in range(2)])
                report.show()
                # file: counter.py
                count = 0
                def step():
                    global count
                    count += 1
                # file: report.py
                from counter import count
                def show(): print("report", count)
            """: """
                2 [2, 2]
                report 2
            """,
        },
        leaves=[
            """
                from shop import currency, items
                import shop
                currency = "CHF"
                shop.currency = "USD"
                items.append(1)
                def show(items="own"): return items
                print(currency, items, show())
                # file: shop.py
                currency = "EUR"
                items = []
            """,
            """
                from math import pi
                import math
                math.pi = 3
                print(pi > 3)
            """,
        ],
    ),
    "import-copies-module": Examples(
        changes={
            """
                import kitchen
                import till
                till.sold.append("cake")
                import till
                print(till.sold, kitchen.till.sold, till is kitchen.till)
                # file: till.py
                print("till opens")
                sold = []
                # file: kitchen.py
                import till
                till.sold.append("soup")
            """: """
                till opens
                ['cake'] ['soup'] False
            """,
            """
                import settings
                from report import show
                settings.language = "fr"
                settings.change("es")
                show()
                print(settings.language)
                # file: settings.py
                language = "en"
                def change(new):
                    global language
                    language = new
                # file: report.py
                from settings import change
                import settings
                def show(): print(settings.language)
            """: """
                en
                es
            """,
        },
        leaves=[
            """
                import settings
                settings.language = "fr"
                import settings as again
                print(again.language, again is settings)
                # file: settings.py
                language = "en"
            """,
            """
                import math, shop
                print(shop.math is math)
                # file: shop.py
                import math
            """,
        ],
    ),
}
