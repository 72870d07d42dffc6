import asyncio

async def cook(dish):
    print("start", dish)
    await asyncio.sleep(0)
    print("done", dish)

async def main():
    soup = cook("soup")
    rice = cook("rice")
    print("ordered")
    await rice
    await soup

asyncio.run(main())
