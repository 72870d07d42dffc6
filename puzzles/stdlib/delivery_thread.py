from threading import Thread


class Delivery(Thread):
    def __init__(self, parcel):
        self.parcel = parcel

    def run(self):
        print("delivering", self.parcel)


job = Delivery("books")
print(job.parcel)
job.run()
job.start()
job.join()
