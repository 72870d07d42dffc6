import asyncio

guest_book = []

async def sign(name):
    guest_book.append(name)

async def main():
    visit = asyncio.create_task(sign("Mia"))
    guest_book.append("host")
    print(len(guest_book))
    await visit
    print(*guest_book)

asyncio.run(main())
