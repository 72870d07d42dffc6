class Plugin:
    names = []

    def __init_subclass__(cls):
        Plugin.names.append(cls.__name__)


class Audited:
    def __init_subclass__(cls):
        print("audit", cls.__name__)
        super().__init_subclass__()


class Export(Audited, Plugin):
    pass


class Import(Plugin, Audited):
    pass


print(Plugin.names)
