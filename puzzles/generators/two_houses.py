def tour(house):
    try:
        yield "kitchen"
        yield "cellar"
    finally:
        print(house, "locked")


for room in tour("castle"):
    break
print("lunch")

visit = tour("mill")
for room in visit:
    break
print("tea")
print(next(visit))
visit.close()
