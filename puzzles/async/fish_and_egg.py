import asyncio

async def fry(food, seconds):
    print("start", food)
    await asyncio.sleep(seconds)
    print("done", food)
    return food

async def main():
    jobs = fry("fish", 0.05), fry("egg", 0.01)
    print(await asyncio.gather(*jobs))

asyncio.run(main())
