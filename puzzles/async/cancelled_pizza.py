import asyncio

async def bake(dish):
    try:
        await asyncio.sleep(5)
        return dish
    except Exception:
        return "burnt " + dish

async def main():
    try:
        dinner = await asyncio.wait_for(bake("pizza"), 0.01)
    except Exception as error:
        print(type(error).__name__)
        dinner = "bread"
    print("eating", dinner)

asyncio.run(main())
