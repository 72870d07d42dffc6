answers = iter(["3", "three", "^C", "5"])


def ask_price():
    answer = next(answers)
    if answer == "^C":
        raise KeyboardInterrupt
    return int(answer)


total = 0
try:
    for _ in range(4):
        try:
            total += ask_price()
        except Exception:
            print("again, please")
except KeyboardInterrupt:
    print("stopped")
print(total)
