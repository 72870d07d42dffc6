import asyncio

async def worker():
    try:
        await asyncio.sleep(0.05)
    except Exception:
        print("worker: something failed, carry on")
    finally:
        print("worker: tidied up")

async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main: it has stopped")

asyncio.run(main())
