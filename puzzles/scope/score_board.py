def score_board():
    points = 0

    def add(n):
        nonlocal points
        points += n

    def show():
        return points

    points = 10
    return add, show

add, show = score_board()
add(3)
print(show())
print(add.__closure__[0] is show.__closure__[0])
print(show.__closure__[0].cell_contents)
