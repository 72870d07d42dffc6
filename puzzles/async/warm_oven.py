import asyncio

async def heat(oven):
    print("heating", oven)

async def main():
    task = asyncio.create_task(heat("oven 1"))
    print("task made")
    await asyncio.sleep(0)
    print("main goes on")
    await task
    print("all done")

asyncio.run(main())
