from belief_examples import Examples

EXAMPLES = {
    "assign-writes-outer": Examples(
        changes={
            """
                x = 1

                def change():
                    x = 2

                change()
                print(x)
            """: "2",
            """
                def outer():
                    n = 0
                    def inner():
                        n = 5
                    inner()
                    return n

                print(outer())
            """: "5",
        },
        leaves=[
            """
                def local():
                    y = 2
                    return y

                x = 1
                print(local(), x)
            """,
            """
                x = 1

                def shadow(x):
                    x = 2

                shadow(x)
                print(x)
            """,
        ],
    ),
    "global-ignored": Examples(
        changes={
            """
                count = 0

                def increment():
                    global count
                    count = 5

                increment()
                print(count)
            """: "0",
            """
                def outer():
                    n = 0
                    def inner():
                        nonlocal n
                        n += 1
                    inner()

                outer()
            """: "UnboundLocalError",
        },
        leaves=[
            """
                count = 0

                def read():
                    global count
                    return count

                print(read())
            """,
        ],
    ),
    "closure-by-value": Examples(
        changes={
            """
                functions = [lambda: n for n in range(3)]
                print([f() for f in functions])
            """: "[0, 1, 2]",
            """
                rate = 2

                def price():
                    return 10 * rate

                rate = 3
                print(price())
            """: "20",
        },
        leaves=[
            """
                def adder(n):
                    return lambda m: n + m

                print(adder(1)(2))
            """,
            """
                def even(n):
                    return n == 0 or odd(n - 1)

                def odd(n):
                    return n != 0 and even(n - 1)

                print(even(4))
            """,
            """
                total = 0

                def add(n):
                    global total
                    total += n

                add(1)
                add(2)
                print(total)
            """,
        ],
    ),
}
