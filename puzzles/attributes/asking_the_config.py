class Config:
    def __init__(self):
        self.port = 80

    def __getattr__(self, name):
        print("asked for", name)
        return None


config = Config()
print(config.port)
print(config.host)
config.host = "local"
print(config.host)
