import asyncio

async def heat():
    print("oven on")

async def read_recipe():
    print("recipe read")

async def main():
    oven = asyncio.create_task(heat())
    await read_recipe()
    print("flour weighed")
    await asyncio.sleep(0)
    print("dough ready")
    await oven

asyncio.run(main())
