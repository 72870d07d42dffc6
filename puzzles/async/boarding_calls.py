import asyncio

async def main():
    async def announce(city):
        print(city, "boards at gate", gate)

    calls = []
    for city, gate in [("Oslo", 3), ("Rome", 7)]:
        calls.append(asyncio.create_task(announce(city)))
    gate = 9
    await asyncio.gather(*calls)

asyncio.run(main())
