class Column:
    def __set_name__(self, owner, name):
        print("column", name)


class Table:
    def __init_subclass__(cls):
        print("table", cls.__name__)


class Orders(Table):
    print("body")
    total = Column()


print("ready")
