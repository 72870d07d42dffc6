numbers = iter([1, 2, 3])

def ticket(row, seat, gate):
    return f"row {row} seat {seat} gate {gate}"

print(ticket(seat=next(numbers), gate=next(numbers), row=next(numbers)))
