import asyncio

async def send(month):
    print("packing", month)
    await asyncio.sleep(0.01)
    print("sent", month)

async def main():
    jobs = [asyncio.create_task(send(m)) for m in ("May", "June")]
    print("scheduled", len(jobs))
    await asyncio.sleep(0)
    print("going home")

asyncio.run(main())
print("lights out")
