import asyncio

shopping = []

async def add(item):
    shopping.append(item)
    return len(shopping)

async def main():
    add("milk")
    count = await add("eggs")
    print(count, shopping)

asyncio.run(main())
