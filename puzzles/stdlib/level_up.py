from dataclasses import dataclass


@dataclass
class Player:
    name: str
    lives: int = 3
    level = 1


ann = Player("Ann")
ann.level = 7
print(ann)
print(ann == Player("Ann"))
print(Player("Ann").level)
