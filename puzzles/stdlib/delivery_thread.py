from threading import Thread, current_thread, main_thread


class Delivery(Thread):
    def __init__(self, parcel):
        self.parcel = parcel

    def run(self):
        print(self.parcel, current_thread() is main_thread())


job = Delivery("books")
job.run()
job.start()
job.join()
