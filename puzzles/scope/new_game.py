score = 7
bonus = 7

def new_game():
    global score
    score = 0
    bonus = 0

new_game()
print(score, bonus)
