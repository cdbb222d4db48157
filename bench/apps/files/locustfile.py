from locust import HttpUser, task


class Visitor(HttpUser):
    @task
    def visit(self):
        self.client.get("/")
