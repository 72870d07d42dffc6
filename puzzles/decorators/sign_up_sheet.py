commands = []

def command(function):
    print("adding", function.__name__)
    commands.append(function)
    return function

@command
def save():
    print("saving")

@command
def undo():
    print("undoing")

print(len(commands), "commands")
save()
save()
