class Ask:
    def __init__(self, question):
        self.question = question

    def __await__(self):
        answer = yield self.question
        return answer.upper()

async def order():
    drink = await Ask("drink?")
    print("noted", drink)
    return await Ask("size?")

guest = order()
print(guest.send(None))
print(guest.send("tea"))
try:
    guest.send("large")
except StopIteration as stop:
    print(stop.value)
