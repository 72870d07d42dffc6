import asyncio
from contextvars import ContextVar

on_duty = ContextVar("on_duty", default="nobody")

async def sign_in(name):
    print(on_duty.get(), "->", name)
    on_duty.set(name)

async def main():
    await sign_in("Ada")
    await asyncio.create_task(sign_in("Bo"))
    print(on_duty.get())

asyncio.run(main())
print(on_duty.get())
