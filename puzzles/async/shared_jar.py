import asyncio

jar = {"euros": 100}

async def take(amount):
    seen = jar["euros"]
    await asyncio.sleep(0)
    jar["euros"] = seen - amount
    print("took", amount, "left", jar["euros"])

async def main():
    await asyncio.gather(take(30), take(50))
    print("in the jar:", jar["euros"])

asyncio.run(main())
