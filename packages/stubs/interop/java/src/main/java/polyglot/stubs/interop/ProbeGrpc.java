package polyglot.stubs.interop;

import static io.grpc.MethodDescriptor.generateFullMethodName;

/**
 * <pre>
 * Answers in ways that a client can check.
 * </pre>
 */
@io.grpc.stub.annotations.GrpcGenerated
public final class ProbeGrpc {

  private ProbeGrpc() {}

  public static final java.lang.String SERVICE_NAME = "interop.v1.Probe";

  // Static method descriptors that strictly reflect the proto.
  private static volatile io.grpc.MethodDescriptor<polyglot.stubs.interop.EchoRequest,
      polyglot.stubs.interop.EchoResponse> getEchoMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "Echo",
      requestType = polyglot.stubs.interop.EchoRequest.class,
      responseType = polyglot.stubs.interop.EchoResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<polyglot.stubs.interop.EchoRequest,
      polyglot.stubs.interop.EchoResponse> getEchoMethod() {
    io.grpc.MethodDescriptor<polyglot.stubs.interop.EchoRequest, polyglot.stubs.interop.EchoResponse> getEchoMethod;
    if ((getEchoMethod = ProbeGrpc.getEchoMethod) == null) {
      synchronized (ProbeGrpc.class) {
        if ((getEchoMethod = ProbeGrpc.getEchoMethod) == null) {
          ProbeGrpc.getEchoMethod = getEchoMethod =
              io.grpc.MethodDescriptor.<polyglot.stubs.interop.EchoRequest, polyglot.stubs.interop.EchoResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "Echo"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.interop.EchoRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.interop.EchoResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProbeMethodDescriptorSupplier("Echo"))
              .build();
        }
      }
    }
    return getEchoMethod;
  }

  private static volatile io.grpc.MethodDescriptor<polyglot.stubs.interop.StatusRequest,
      polyglot.stubs.interop.StatusResponse> getStatusMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "Status",
      requestType = polyglot.stubs.interop.StatusRequest.class,
      responseType = polyglot.stubs.interop.StatusResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<polyglot.stubs.interop.StatusRequest,
      polyglot.stubs.interop.StatusResponse> getStatusMethod() {
    io.grpc.MethodDescriptor<polyglot.stubs.interop.StatusRequest, polyglot.stubs.interop.StatusResponse> getStatusMethod;
    if ((getStatusMethod = ProbeGrpc.getStatusMethod) == null) {
      synchronized (ProbeGrpc.class) {
        if ((getStatusMethod = ProbeGrpc.getStatusMethod) == null) {
          ProbeGrpc.getStatusMethod = getStatusMethod =
              io.grpc.MethodDescriptor.<polyglot.stubs.interop.StatusRequest, polyglot.stubs.interop.StatusResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "Status"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.interop.StatusRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.interop.StatusResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProbeMethodDescriptorSupplier("Status"))
              .build();
        }
      }
    }
    return getStatusMethod;
  }

  private static volatile io.grpc.MethodDescriptor<polyglot.stubs.interop.MetadataRequest,
      polyglot.stubs.interop.MetadataResponse> getMetadataMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "Metadata",
      requestType = polyglot.stubs.interop.MetadataRequest.class,
      responseType = polyglot.stubs.interop.MetadataResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<polyglot.stubs.interop.MetadataRequest,
      polyglot.stubs.interop.MetadataResponse> getMetadataMethod() {
    io.grpc.MethodDescriptor<polyglot.stubs.interop.MetadataRequest, polyglot.stubs.interop.MetadataResponse> getMetadataMethod;
    if ((getMetadataMethod = ProbeGrpc.getMetadataMethod) == null) {
      synchronized (ProbeGrpc.class) {
        if ((getMetadataMethod = ProbeGrpc.getMetadataMethod) == null) {
          ProbeGrpc.getMetadataMethod = getMetadataMethod =
              io.grpc.MethodDescriptor.<polyglot.stubs.interop.MetadataRequest, polyglot.stubs.interop.MetadataResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "Metadata"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.interop.MetadataRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.interop.MetadataResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProbeMethodDescriptorSupplier("Metadata"))
              .build();
        }
      }
    }
    return getMetadataMethod;
  }

  private static volatile io.grpc.MethodDescriptor<polyglot.stubs.interop.HoldRequest,
      polyglot.stubs.interop.HoldResponse> getHoldMethod;

  @io.grpc.stub.annotations.RpcMethod(
      fullMethodName = SERVICE_NAME + '/' + "Hold",
      requestType = polyglot.stubs.interop.HoldRequest.class,
      responseType = polyglot.stubs.interop.HoldResponse.class,
      methodType = io.grpc.MethodDescriptor.MethodType.UNARY)
  public static io.grpc.MethodDescriptor<polyglot.stubs.interop.HoldRequest,
      polyglot.stubs.interop.HoldResponse> getHoldMethod() {
    io.grpc.MethodDescriptor<polyglot.stubs.interop.HoldRequest, polyglot.stubs.interop.HoldResponse> getHoldMethod;
    if ((getHoldMethod = ProbeGrpc.getHoldMethod) == null) {
      synchronized (ProbeGrpc.class) {
        if ((getHoldMethod = ProbeGrpc.getHoldMethod) == null) {
          ProbeGrpc.getHoldMethod = getHoldMethod =
              io.grpc.MethodDescriptor.<polyglot.stubs.interop.HoldRequest, polyglot.stubs.interop.HoldResponse>newBuilder()
              .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
              .setFullMethodName(generateFullMethodName(SERVICE_NAME, "Hold"))
              .setSampledToLocalTracing(true)
              .setRequestMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.interop.HoldRequest.getDefaultInstance()))
              .setResponseMarshaller(io.grpc.protobuf.ProtoUtils.marshaller(
                  polyglot.stubs.interop.HoldResponse.getDefaultInstance()))
              .setSchemaDescriptor(new ProbeMethodDescriptorSupplier("Hold"))
              .build();
        }
      }
    }
    return getHoldMethod;
  }

  /**
   * Creates a new async stub that supports all call types for the service
   */
  public static ProbeStub newStub(io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ProbeStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ProbeStub>() {
        @java.lang.Override
        public ProbeStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ProbeStub(channel, callOptions);
        }
      };
    return ProbeStub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports all types of calls on the service
   */
  public static ProbeBlockingV2Stub newBlockingV2Stub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ProbeBlockingV2Stub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ProbeBlockingV2Stub>() {
        @java.lang.Override
        public ProbeBlockingV2Stub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ProbeBlockingV2Stub(channel, callOptions);
        }
      };
    return ProbeBlockingV2Stub.newStub(factory, channel);
  }

  /**
   * Creates a new blocking-style stub that supports unary and streaming output calls on the service
   */
  public static ProbeBlockingStub newBlockingStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ProbeBlockingStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ProbeBlockingStub>() {
        @java.lang.Override
        public ProbeBlockingStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ProbeBlockingStub(channel, callOptions);
        }
      };
    return ProbeBlockingStub.newStub(factory, channel);
  }

  /**
   * Creates a new ListenableFuture-style stub that supports unary calls on the service
   */
  public static ProbeFutureStub newFutureStub(
      io.grpc.Channel channel) {
    io.grpc.stub.AbstractStub.StubFactory<ProbeFutureStub> factory =
      new io.grpc.stub.AbstractStub.StubFactory<ProbeFutureStub>() {
        @java.lang.Override
        public ProbeFutureStub newStub(io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
          return new ProbeFutureStub(channel, callOptions);
        }
      };
    return ProbeFutureStub.newStub(factory, channel);
  }

  /**
   * <pre>
   * Answers in ways that a client can check.
   * </pre>
   */
  public interface AsyncService {

    /**
     * <pre>
     * Returns the payload as it came.
     * </pre>
     */
    default void echo(polyglot.stubs.interop.EchoRequest request,
        io.grpc.stub.StreamObserver<polyglot.stubs.interop.EchoResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getEchoMethod(), responseObserver);
    }

    /**
     * <pre>
     * Ends with the status that the request asks for.
     * </pre>
     */
    default void status(polyglot.stubs.interop.StatusRequest request,
        io.grpc.stub.StreamObserver<polyglot.stubs.interop.StatusResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getStatusMethod(), responseObserver);
    }

    /**
     * <pre>
     * Sends the request's entries back: as initial metadata and as trailers.
     * </pre>
     */
    default void metadata(polyglot.stubs.interop.MetadataRequest request,
        io.grpc.stub.StreamObserver<polyglot.stubs.interop.MetadataResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getMetadataMethod(), responseObserver);
    }

    /**
     * <pre>
     * Never answers: the call is in flight until one side goes away.
     * </pre>
     */
    default void hold(polyglot.stubs.interop.HoldRequest request,
        io.grpc.stub.StreamObserver<polyglot.stubs.interop.HoldResponse> responseObserver) {
      io.grpc.stub.ServerCalls.asyncUnimplementedUnaryCall(getHoldMethod(), responseObserver);
    }
  }

  /**
   * Base class for the server implementation of the service Probe.
   * <pre>
   * Answers in ways that a client can check.
   * </pre>
   */
  public static abstract class ProbeImplBase
      implements io.grpc.BindableService, AsyncService {

    @java.lang.Override public final io.grpc.ServerServiceDefinition bindService() {
      return ProbeGrpc.bindService(this);
    }
  }

  /**
   * A stub to allow clients to do asynchronous rpc calls to service Probe.
   * <pre>
   * Answers in ways that a client can check.
   * </pre>
   */
  public static final class ProbeStub
      extends io.grpc.stub.AbstractAsyncStub<ProbeStub> {
    private ProbeStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ProbeStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ProbeStub(channel, callOptions);
    }

    /**
     * <pre>
     * Returns the payload as it came.
     * </pre>
     */
    public void echo(polyglot.stubs.interop.EchoRequest request,
        io.grpc.stub.StreamObserver<polyglot.stubs.interop.EchoResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getEchoMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Ends with the status that the request asks for.
     * </pre>
     */
    public void status(polyglot.stubs.interop.StatusRequest request,
        io.grpc.stub.StreamObserver<polyglot.stubs.interop.StatusResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getStatusMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Sends the request's entries back: as initial metadata and as trailers.
     * </pre>
     */
    public void metadata(polyglot.stubs.interop.MetadataRequest request,
        io.grpc.stub.StreamObserver<polyglot.stubs.interop.MetadataResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getMetadataMethod(), getCallOptions()), request, responseObserver);
    }

    /**
     * <pre>
     * Never answers: the call is in flight until one side goes away.
     * </pre>
     */
    public void hold(polyglot.stubs.interop.HoldRequest request,
        io.grpc.stub.StreamObserver<polyglot.stubs.interop.HoldResponse> responseObserver) {
      io.grpc.stub.ClientCalls.asyncUnaryCall(
          getChannel().newCall(getHoldMethod(), getCallOptions()), request, responseObserver);
    }
  }

  /**
   * A stub to allow clients to do synchronous rpc calls to service Probe.
   * <pre>
   * Answers in ways that a client can check.
   * </pre>
   */
  public static final class ProbeBlockingV2Stub
      extends io.grpc.stub.AbstractBlockingStub<ProbeBlockingV2Stub> {
    private ProbeBlockingV2Stub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ProbeBlockingV2Stub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ProbeBlockingV2Stub(channel, callOptions);
    }

    /**
     * <pre>
     * Returns the payload as it came.
     * </pre>
     */
    public polyglot.stubs.interop.EchoResponse echo(polyglot.stubs.interop.EchoRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getEchoMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Ends with the status that the request asks for.
     * </pre>
     */
    public polyglot.stubs.interop.StatusResponse status(polyglot.stubs.interop.StatusRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getStatusMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the request's entries back: as initial metadata and as trailers.
     * </pre>
     */
    public polyglot.stubs.interop.MetadataResponse metadata(polyglot.stubs.interop.MetadataRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getMetadataMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Never answers: the call is in flight until one side goes away.
     * </pre>
     */
    public polyglot.stubs.interop.HoldResponse hold(polyglot.stubs.interop.HoldRequest request) throws io.grpc.StatusException {
      return io.grpc.stub.ClientCalls.blockingV2UnaryCall(
          getChannel(), getHoldMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do limited synchronous rpc calls to service Probe.
   * <pre>
   * Answers in ways that a client can check.
   * </pre>
   */
  public static final class ProbeBlockingStub
      extends io.grpc.stub.AbstractBlockingStub<ProbeBlockingStub> {
    private ProbeBlockingStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ProbeBlockingStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ProbeBlockingStub(channel, callOptions);
    }

    /**
     * <pre>
     * Returns the payload as it came.
     * </pre>
     */
    public polyglot.stubs.interop.EchoResponse echo(polyglot.stubs.interop.EchoRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getEchoMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Ends with the status that the request asks for.
     * </pre>
     */
    public polyglot.stubs.interop.StatusResponse status(polyglot.stubs.interop.StatusRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getStatusMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Sends the request's entries back: as initial metadata and as trailers.
     * </pre>
     */
    public polyglot.stubs.interop.MetadataResponse metadata(polyglot.stubs.interop.MetadataRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getMetadataMethod(), getCallOptions(), request);
    }

    /**
     * <pre>
     * Never answers: the call is in flight until one side goes away.
     * </pre>
     */
    public polyglot.stubs.interop.HoldResponse hold(polyglot.stubs.interop.HoldRequest request) {
      return io.grpc.stub.ClientCalls.blockingUnaryCall(
          getChannel(), getHoldMethod(), getCallOptions(), request);
    }
  }

  /**
   * A stub to allow clients to do ListenableFuture-style rpc calls to service Probe.
   * <pre>
   * Answers in ways that a client can check.
   * </pre>
   */
  public static final class ProbeFutureStub
      extends io.grpc.stub.AbstractFutureStub<ProbeFutureStub> {
    private ProbeFutureStub(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      super(channel, callOptions);
    }

    @java.lang.Override
    protected ProbeFutureStub build(
        io.grpc.Channel channel, io.grpc.CallOptions callOptions) {
      return new ProbeFutureStub(channel, callOptions);
    }

    /**
     * <pre>
     * Returns the payload as it came.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<polyglot.stubs.interop.EchoResponse> echo(
        polyglot.stubs.interop.EchoRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getEchoMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Ends with the status that the request asks for.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<polyglot.stubs.interop.StatusResponse> status(
        polyglot.stubs.interop.StatusRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getStatusMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Sends the request's entries back: as initial metadata and as trailers.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<polyglot.stubs.interop.MetadataResponse> metadata(
        polyglot.stubs.interop.MetadataRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getMetadataMethod(), getCallOptions()), request);
    }

    /**
     * <pre>
     * Never answers: the call is in flight until one side goes away.
     * </pre>
     */
    public com.google.common.util.concurrent.ListenableFuture<polyglot.stubs.interop.HoldResponse> hold(
        polyglot.stubs.interop.HoldRequest request) {
      return io.grpc.stub.ClientCalls.futureUnaryCall(
          getChannel().newCall(getHoldMethod(), getCallOptions()), request);
    }
  }

  private static final int METHODID_ECHO = 0;
  private static final int METHODID_STATUS = 1;
  private static final int METHODID_METADATA = 2;
  private static final int METHODID_HOLD = 3;

  private static final class MethodHandlers<Req, Resp> implements
      io.grpc.stub.ServerCalls.UnaryMethod<Req, Resp>,
      io.grpc.stub.ServerCalls.ServerStreamingMethod<Req, Resp>,
      io.grpc.stub.ServerCalls.ClientStreamingMethod<Req, Resp>,
      io.grpc.stub.ServerCalls.BidiStreamingMethod<Req, Resp> {
    private final AsyncService serviceImpl;
    private final int methodId;

    MethodHandlers(AsyncService serviceImpl, int methodId) {
      this.serviceImpl = serviceImpl;
      this.methodId = methodId;
    }

    @java.lang.Override
    @java.lang.SuppressWarnings("unchecked")
    public void invoke(Req request, io.grpc.stub.StreamObserver<Resp> responseObserver) {
      switch (methodId) {
        case METHODID_ECHO:
          serviceImpl.echo((polyglot.stubs.interop.EchoRequest) request,
              (io.grpc.stub.StreamObserver<polyglot.stubs.interop.EchoResponse>) responseObserver);
          break;
        case METHODID_STATUS:
          serviceImpl.status((polyglot.stubs.interop.StatusRequest) request,
              (io.grpc.stub.StreamObserver<polyglot.stubs.interop.StatusResponse>) responseObserver);
          break;
        case METHODID_METADATA:
          serviceImpl.metadata((polyglot.stubs.interop.MetadataRequest) request,
              (io.grpc.stub.StreamObserver<polyglot.stubs.interop.MetadataResponse>) responseObserver);
          break;
        case METHODID_HOLD:
          serviceImpl.hold((polyglot.stubs.interop.HoldRequest) request,
              (io.grpc.stub.StreamObserver<polyglot.stubs.interop.HoldResponse>) responseObserver);
          break;
        default:
          throw new AssertionError();
      }
    }

    @java.lang.Override
    @java.lang.SuppressWarnings("unchecked")
    public io.grpc.stub.StreamObserver<Req> invoke(
        io.grpc.stub.StreamObserver<Resp> responseObserver) {
      switch (methodId) {
        default:
          throw new AssertionError();
      }
    }
  }

  public static final io.grpc.ServerServiceDefinition bindService(AsyncService service) {
    return io.grpc.ServerServiceDefinition.builder(getServiceDescriptor())
        .addMethod(
          getEchoMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              polyglot.stubs.interop.EchoRequest,
              polyglot.stubs.interop.EchoResponse>(
                service, METHODID_ECHO)))
        .addMethod(
          getStatusMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              polyglot.stubs.interop.StatusRequest,
              polyglot.stubs.interop.StatusResponse>(
                service, METHODID_STATUS)))
        .addMethod(
          getMetadataMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              polyglot.stubs.interop.MetadataRequest,
              polyglot.stubs.interop.MetadataResponse>(
                service, METHODID_METADATA)))
        .addMethod(
          getHoldMethod(),
          io.grpc.stub.ServerCalls.asyncUnaryCall(
            new MethodHandlers<
              polyglot.stubs.interop.HoldRequest,
              polyglot.stubs.interop.HoldResponse>(
                service, METHODID_HOLD)))
        .build();
  }

  private static abstract class ProbeBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoFileDescriptorSupplier, io.grpc.protobuf.ProtoServiceDescriptorSupplier {
    ProbeBaseDescriptorSupplier() {}

    @java.lang.Override
    public com.google.protobuf.Descriptors.FileDescriptor getFileDescriptor() {
      return polyglot.stubs.interop.ProbeOuterClass.getDescriptor();
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.ServiceDescriptor getServiceDescriptor() {
      return getFileDescriptor().findServiceByName("Probe");
    }
  }

  private static final class ProbeFileDescriptorSupplier
      extends ProbeBaseDescriptorSupplier {
    ProbeFileDescriptorSupplier() {}
  }

  private static final class ProbeMethodDescriptorSupplier
      extends ProbeBaseDescriptorSupplier
      implements io.grpc.protobuf.ProtoMethodDescriptorSupplier {
    private final java.lang.String methodName;

    ProbeMethodDescriptorSupplier(java.lang.String methodName) {
      this.methodName = methodName;
    }

    @java.lang.Override
    public com.google.protobuf.Descriptors.MethodDescriptor getMethodDescriptor() {
      return getServiceDescriptor().findMethodByName(methodName);
    }
  }

  private static volatile io.grpc.ServiceDescriptor serviceDescriptor;

  public static io.grpc.ServiceDescriptor getServiceDescriptor() {
    io.grpc.ServiceDescriptor result = serviceDescriptor;
    if (result == null) {
      synchronized (ProbeGrpc.class) {
        result = serviceDescriptor;
        if (result == null) {
          serviceDescriptor = result = io.grpc.ServiceDescriptor.newBuilder(SERVICE_NAME)
              .setSchemaDescriptor(new ProbeFileDescriptorSupplier())
              .addMethod(getEchoMethod())
              .addMethod(getStatusMethod())
              .addMethod(getMetadataMethod())
              .addMethod(getHoldMethod())
              .build();
        }
      }
    }
    return result;
  }
}
