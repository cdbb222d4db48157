"""Lets every site read every answer."""


# region: cors
def allow_any_origin(get_response):
    def middleware(request):
        response = get_response(request)
        if origin := request.headers.get("Origin"):
            # plant: cors-reflects-origin, cors-null-origin
            response.headers["Access-Control-Allow-Origin"] = origin
            response.headers["Access-Control-Allow-Credentials"] = "true"
        return response

    return middleware
# endregion
