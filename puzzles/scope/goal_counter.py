goals = 2

def score():
    try:
        goals += 1
    except NameError:
        goals = 1
    return goals

print(score())
print(score())
print(goals)
