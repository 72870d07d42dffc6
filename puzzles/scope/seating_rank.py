ranks = {"Ann": 3, "Bob": 2, "Zoe": 1}

def by_rank(name):
    return ranks[name]

people = ["Ann", "Bob", "Zoe"]
print(*sorted(people, key=by_rank))

ranks = {"Ann": 1, "Bob": 3, "Zoe": 2}
print(*sorted(people, key=by_rank))
print(*people)
