from belief_examples import Examples

EXAMPLES = {
    "class-attr-per-instance": Examples(
        changes={
            """
                class Dog:
                    tricks = []

                one, other = Dog(), Dog()
                one.tricks.append("roll")
                print(other.tricks)
            """: "[]",
        },
        leaves=[
            """
                class Dog:
                    def __init__(self):
                        self.tricks = []

                one, other = Dog(), Dog()
                one.tricks.append("roll")
                print(other.tricks)
            """,
            """
                class Error(Exception):
                    code = 1

                print(Error().code, Error.code)
            """,
        ],
    ),
    "mro-depth-first": Examples(
        changes={
            """
                class A:
                    def who(self): return "A"
                class B(A): pass
                class C(A):
                    def who(self): return "C"
                class D(B, C): pass
                print(D().who())
            """: "A",
        },
        leaves=[
            """
                class A:
                    def who(self): return "A"
                class B(A):
                    def who(self): return "B" + super().who()
                print(B().who(), type(B))
            """,
        ],
    ),
    "super-is-parent": Examples(
        changes={
            """
                class A:
                    def who(self): return ["A"]
                class B(A):
                    def who(self): return ["B", *super().who()]
                class C(A):
                    def who(self): return ["C", *super(C, self).who()]
                class D(B, C):
                    def who(self): return ["D", *super().who()]
                print(D().who(), C().who())
            """: "['D', 'B', 'A'] ['C', 'A']",
            """
                class Logged:
                    def __init__(self, **options):
                        print("logged")
                        super().__init__(**options)
                class Sized:
                    def __init__(self, size=1):
                        print("sized")
                        self.size = size
                class Box(Logged, Sized):
                    def __init__(self):
                        super().__init__()
                        print("box")
                print(vars(Box()))
            """: """
                logged
                box
                {}
            """,
            """
                class A:
                    @classmethod
                    def make(cls): return f"A makes {cls.__name__}"
                    @property
                    def price(self): return 1
                class B(A):
                    @classmethod
                    def make(cls): return f"B, {super().make()}"
                    @property
                    def price(self): return super().price + 10
                class C(A):
                    @classmethod
                    def make(cls): return f"C, {super().make()}"
                    @property
                    def price(self): return super().price + 100
                class D(B, C): pass
                print(D.make(), D().price)
            """: "B, A makes D 11",
        },
        leaves=[
            """
                class Meta(type):
                    def __call__(cls, *args):
                        print("call", cls.__name__)
                        return super().__call__(*args)
                class Base(metaclass=Meta):
                    def __new__(cls, *args):
                        return super().__new__(cls)
                    def __init__(self, x):
                        super().__init__()
                        super().__setattr__("x", x)
                class Sub(Base):
                    def __init__(self, x):
                        super().__init__(x + 1)
                    def __repr__(self):
                        return super().__repr__()[:9]
                print(Sub(1).x, Sub(2))
            """,
            """
                class Stack(list):
                    def append(self, item):
                        print("push", item)
                        super().append(item)
                    def __init_subclass__(cls, **options):
                        super().__init_subclass__(**options)
                class Deep(Stack):
                    pass
                stack = Deep()
                stack.append(3)
                print(stack)
            """,
        ],
    ),
    "base-init-automatic": Examples(
        changes={
            """
                class Animal:
                    def __init__(self):
                        self.legs = 4
                class Dog(Animal):
                    def __init__(self, name):
                        self.name = name
                print(Dog("Rex").name, Dog("Rex").legs)
            """: "Rex 4",
            """
                class Person:
                    def __init__(self, name, age=18):
                        print("person")
                        self.name, self.age = name, age
                class Student(Person):
                    "A person who learns."
                    def __init__(self, name, school, *more, **options):
                        print("student")
                        self.school = school
                ann = Student("Ann", "MIT")
                print(ann.name, ann.age, ann.school, Student.__doc__)
            """: """
                person
                student
                Ann 18 MIT A person who learns.
            """,
            """
                class A:
                    def __init__(self): print("A")
                class B(A):
                    def __init__(self): print("B")
                class C(B):
                    def __init__(self): print("C")
                C()
            """: """
                A
                B
                C
            """,
        },
        leaves=[
            """
                class Animal:
                    def __init__(self, legs):
                        self.legs = legs
                class Dog(Animal):
                    def __init__(self):
                        super().__init__(4)
                class Bird(Animal):
                    def __init__(self):
                        Animal.__init__(self, 2)
                print(Dog().legs, Bird().legs)
            """,
            """
                class Failure(Exception):
                    def __init__(self, code):
                        self.code = code
                print(Failure(3).code, Failure(4).args)
            """,
            """
                class Base:
                    def __init__(self): print("base")
                class Same(Base): pass
                Same()
            """,
        ],
    ),
    "methods-not-virtual": Examples(
        changes={
            """
                class Shape:
                    def area(self): return 0
                    def show(self): print("area", self.area())
                class Square(Shape):
                    def area(self): return 4
                Square().show()
            """: "area 0",
            """
                class Report:
                    @property
                    def title(self): return "report"
                    def line(self): return "*"
                    def lines(self): return [self.line() for _ in range(2)]
                    def sort_key(self): return (lambda: self.title)()
                class Weekly(Report):
                    @property
                    def title(self): return "weekly"
                    def line(self): return "-"
                week = Weekly()
                print(week.lines(), week.sort_key(), week.title)
            """: "['*', '*'] report weekly",
            """
                class Task:
                    def run(self):
                        step = self.step
                        return step()
                    def step(self): raise NotImplementedError
                class Copy(Task):
                    def step(self): return "copied"
                print(Copy().run())
            """: "NotImplementedError",
        },
        leaves=[
            """
                class Shape:
                    def area(self): return 0
                class Square(Shape):
                    def area(self): return 4
                    def double(self): return 2 * self.area()
                for shape in Shape(), Square():
                    print(shape.area())
                print(Square().double())
            """,
            """
                class Task:
                    size = 1
                    def run(self): return self.step() * self.size
                class Copy(Task):
                    size = 2
                    def step(self): return 3
                task = Copy()
                print(task.run())
                task.step = lambda: 5
                print(task.run())
            """,
        ],
    ),
    "classmethod-cls-is-definer": Examples(
        changes={
            """
                class Shape:
                    @classmethod
                    def make(cls):
                        return cls()
                class Square(Shape): pass
                print(type(Square.make()).__name__, type(Square().make()).__name__)
            """: "Shape Shape",
            """
                class Counter:
                    count = 0
                    @classmethod
                    def add(cls):
                        cls.count += 1
                        return cls.__name__
                class Special(Counter):
                    @classmethod
                    def add(cls):
                        return "special " + super().add()
                print(Counter.add(), Special.add(), Counter.count, Special.count)
            """: "Counter special Counter 2 2",
        },
        leaves=[
            """
                class Shape:
                    @classmethod
                    def make(cls, n=1):
                        return cls.__name__, n
                    @staticmethod
                    def help():
                        return "help"
                print(Shape.make(2), Shape().make(), Shape.help())
            """,
            """
                class Shape:
                    def name(self): return type(self).__name__
                class Square(Shape): pass
                print(Square().name(), dict.fromkeys("ab"))
            """,
        ],
    ),
    "isinstance-exact": Examples(
        changes={
            """
                print(isinstance(True, int), isinstance(3, int))
            """: "False True",
            """
                class Animal: pass
                class Dog(Animal): pass
                pets = [Animal(), Dog(), "goldfish"]
                print([isinstance(pet, Animal) for pet in pets])
                print(len(list(filter(lambda pet: isinstance(pet, (Dog, str)), pets))))
            """: """
                [True, False, False]
                2
            """,
            """
                from abc import ABC, abstractmethod
                class Shape(ABC):
                    @abstractmethod
                    def area(self): ...
                class Square(Shape):
                    def area(self): return 4
                try:
                    raise KeyError("k")
                except LookupError as error:
                    print(isinstance(Square(), Shape), isinstance(error, LookupError))
            """: "False False",
        },
        leaves=[
            """
                from collections.abc import Iterable
                from numbers import Number
                print(isinstance([1], Iterable), isinstance("a", str))
                print(isinstance(2.0, int), isinstance(2, Number))
            """,
            """
                class Even(type):
                    def __instancecheck__(cls, value): return value % 2 == 0
                class Number(metaclass=Even): pass
                print(isinstance(2, Number), issubclass(bool, int))
            """,
        ],
    ),
    "class-body-at-instantiation": Examples(
        changes={
            """
                class Door:
                    print("building")
                    def __init__(self, name):
                        print("door", name)
                print("start")
                Door("front")
                Door("back")
            """: """
                start
                building
                door front
                building
                door back
            """,
            """
                def number():
                    global last
                    last += 1
                    return last
                last = 0
                class Ticket:
                    price = 3
                    code = number()
                one, two = Ticket(), Ticket()
                print(one.code, two.code, last, one.price)
            """: "1 2 2 3",
            """
                class Setup:
                    for name in ("red", "green"):
                        print("colour", name)
                    if True:
                        print("ready")
                class Child(Setup):
                    print("child")
                print("end")
                Child()
            """: """
                end
                colour red
                colour green
                ready
                child
            """,
        },
        leaves=[
            """
                class Door:
                    "A door."
                    colour = "red"
                    sizes = list(range(3))
                    def open(self):
                        print("open", self.colour)
                Door().open()
                print(Door.sizes, Door.__doc__)
            """,
            """
                from enum import Enum, auto
                class Colour(Enum):
                    RED = auto()
                print(Colour.RED.value)
            """,
        ],
    ),
    "class-call-returns-init": Examples(
        changes={
            """
                class Adder:
                    def __init__(self, a, b):
                        return a + b
                print(Adder(1, 2))
            """: "3",
            """
                class Account:
                    def __init__(self, owner):
                        self.owner = owner
                        return self
                def opened(owner):
                    account = Account(owner)
                    return account.owner
                try:
                    print(opened("Ann"))
                except TypeError:
                    print("no")
            """: "Ann",
        },
        leaves=[
            """
                class Account:
                    def __init__(self, owner):
                        self.owner = owner
                        if not owner:
                            return
                        return None
                print(Account("Ann").owner, Account("").owner == "")
            """,
            """
                class Base:
                    def __init__(self): self.x = 1
                class Sub(Base):
                    def __init__(self):
                        return super().__init__()
                    def value(self): return self.x
                print(Sub().value())
            """,
        ],
    ),
    "no-name-mangling": Examples(
        changes={
            """
                class Account:
                    def __init__(self):
                        self.__balance = 5
                        self.__balance += 1
                    def __secret(self): return "s"
                account = Account()
                print(account.__balance, vars(account), account.__secret())
                print(type(account), Account.__init__.__qualname__)
            """: """
                6 {'__balance': 6} s
                <class '__main__.Account'> Account.__init__
            """,
            """
                class Base:
                    __kind = "base"
                    def kind(self): return self.__kind
                class Sub(Base):
                    __kind = "sub"
                print(Sub().kind(), hasattr(Sub, "_Sub__kind"))
            """: "sub False",
            """
                def make():
                    class Inner:
                        "Docs."
                        def __init__(self): self.__x, self.y = 1, 2
                        def swap(self): self.__x, self.y = self.y, self.__x
                    return Inner
                inner = make()()
                inner.swap()
                print(inner.__dict__, make().__qualname__, make().__doc__)
            """: "{'__x': 2, 'y': 1} make.<locals>.Inner Docs.",
        },
        leaves=[
            """
                class Account:
                    __slots__ = ("_balance", "__dict__")
                    def __init__(self):
                        self._balance = 5
                    def __len__(self): return 3
                print(Account()._balance, len(Account()), Account.__name__)
            """,
            """
                class Account:
                    def __init__(self): self.__balance = 5
                    def balance(self): return self.__balance
                print(Account().balance(), hasattr(Account(), "balance"))
            """,
        ],
    ),
}
