from belief_examples import Examples

EXAMPLES = {
    "coroutine-runs-at-call": Examples(
        changes={
            """
                async def work():
                    print("working")

                job = work()
                print("made")
            """: """
                working
                made
            """,
        },
        leaves=[
            """
                import asyncio

                async def work():
                    print("working")
                    return 1

                async def main():
                    print(await work())

                asyncio.run(main())
            """,
        ],
    ),
}
