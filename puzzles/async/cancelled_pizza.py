import asyncio

async def deliver():
    await asyncio.sleep(0.01)
    return "pizza"

async def main():
    order = asyncio.create_task(deliver())
    order.cancel()
    try:
        dinner = await order
    except Exception:
        dinner = "bread"
    print("eating", dinner)

asyncio.run(main())
print("good night")
